/** A screening service over a database, as the desk's Worker has it, at one day for all tests. */
import { ScreeningService } from '../../../../utils/desk/screening/service.ts';
import type { ScreeningProgress, ScreeningSummary } from '../../../../utils/model/screening.ts';
import type { StoreDatabase } from '../../../../utils/store/database.ts';

export const today = '2026-06-15';

export class ScreeningDesk {
  readonly service: ScreeningService;
  readonly told: ScreeningProgress[] = [];
  /** Called when something is told. */
  onTold: (progress: ScreeningProgress) => void = () => undefined;
  /** What happens in between, before it goes on. */
  pause: () => Promise<void> = () => Promise.resolve();

  constructor(db: StoreDatabase, day = today) {
    this.service = new ScreeningService({
      open: () => Promise.resolve(db),
      now: () => new Date(`${day}T04:00:00Z`),
      pause: () => this.pause(),
    });
  }

  readonly tell = (progress: ScreeningProgress): void => {
    this.told.push(progress);
    this.onTold(progress);
  };

  /** Opens and runs as the page does, without correcting anything. */
  async screen(given: Blob | string): Promise<ScreeningSummary | undefined> {
    const { layout } = await this.service.open(given instanceof Blob ? given : new Blob([given]));
    return this.service.run(layout, this.tell);
  }
}
