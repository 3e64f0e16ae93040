/** Where the child process writes the picture in small: beside the file. */
export const smallBeside = (path: string): string => `${path}.small`
