/** A whole number of the environment; one out of its range is refused at the start, by the setting's name. */
export function numberFrom(
  name: string,
  env: NodeJS.ProcessEnv,
  usual: number,
  least: number,
  most: number,
): number {
  const number = Number(env[name] || usual)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new Error(`${name} takes a number from ${least} to ${most}, not “${env[name]}”.`)
  return number
}
