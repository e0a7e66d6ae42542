/** So many entries stand on a page of what is found. */
export const rowsPerPage = 50;
