/** Files that a person chose or dropped: at least one. */
export type ChosenFiles = readonly [File, ...File[]];

/** @returns undefined where there is none, as after a choice that was given up */
export function chosenFiles(files: FileList | null | undefined): ChosenFiles | undefined {
  const [first, ...others] = files ?? [];
  return first && [first, ...others];
}
