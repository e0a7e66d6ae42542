/** A desk by the beginning of its id: enough to tell a few desks apart. */
export const shortDesk = (desk: string): string => desk.slice(0, 8);
