/** What stands where the name of somebody stood who was forgotten: enough to tell two of them apart. */
export const nobody = (code: string): string => `※${code}`
