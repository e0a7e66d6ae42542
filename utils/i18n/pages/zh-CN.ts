/** The words of the popup and the options, in the language that the other catalogues follow. */
export const zhCN = {
  'app.name': '信标',
} as const;
