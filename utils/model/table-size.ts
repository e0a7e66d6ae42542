/** The most bytes that are read of one table, unpacked. Text is read in portions: it needs little memory whatever its length. */
export const maxTableBytes = 256 * 1024 * 1024;
