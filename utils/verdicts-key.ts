/** Under this key of `storage.local` stands when verdicts last changed without a list having: open pages watch it. */
export const verdictsKey = 'verdicts-changed';
