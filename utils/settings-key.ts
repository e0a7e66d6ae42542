/** Under which key of `storage.local` the settings are: apart, so that a content script can watch it and stay light. */
export const settingsKey = 'settings';
