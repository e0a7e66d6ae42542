import type { JSX } from 'preact';
import type { Failure } from '../../../failure.ts';
import { useListsTexts } from '../lists-texts.ts';
import { askPermission, lookUpPermission } from '../origin-permission.ts';
import { Concerning } from '../../../concerning.tsx';

/** Looks at what an address gives now and how it is read, to correct it or to take it all the same. */
export function ReviewAddress(props: {
  /** The list's title, in plain words. */
  title: string;
  address: string;
  busy: boolean;
  onReview: () => void;
  onFailure: (failure: Failure) => void;
}): JSX.Element {
  const texts = useListsTexts();
  const { address } = props;
  const review = async (): Promise<void> => {
    if (await askPermission(address)) props.onReview();
    else props.onFailure({ code: 'no-permission' });
  };
  return (
    <button
      type="button"
      class="button"
      disabled={props.busy}
      onPointerEnter={() => void lookUpPermission(address)}
      onFocus={() => void lookUpPermission(address)}
      onClick={() => void review()}
    >
      {texts.say('review.button')}
      <Concerning>{props.title}</Concerning>
    </button>
  );
}
