/** Where a section stands on the page. */
export const placeOf = (key: string) => `section-${key}`
