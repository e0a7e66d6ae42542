import * as z from 'zod/mini';

/** The languages of everything that people see; Chinese first. */
export const Language = z.enum(['zh-CN', 'zh-TW', 'en']);
export type Language = z.infer<typeof Language>;
