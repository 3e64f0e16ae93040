/** The day the national codes that come along were as they are: see `server/divisions`. */
export const EDITION = '2023-06-30'
