import type { JSX } from 'preact';
import { provinces } from '../../../../utils/model/lookup.ts';

/** Provinces as an area can be typed; smaller places are written behind them, such as 浙江省杭州市. */
export function AreaChoices({ id }: { id: string }): JSX.Element {
  return (
    <datalist id={id}>
      {Object.values(provinces).map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
