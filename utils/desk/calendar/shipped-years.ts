/** The years that come with the extension, each as its notice has it (`years/`). */
import { WorkingYear } from '../../model/working-year.ts';
import year2025 from './years/2025.json' with { type: 'json' };
import year2026 from './years/2026.json' with { type: 'json' };

/** Oldest first. */
export const shippedYears: readonly WorkingYear[] = [year2025, year2026].map((year) =>
  WorkingYear.parse(year),
);
