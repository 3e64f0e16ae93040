const least = [20, 19]

/** Ends with a clear sentence where Node.js is too old. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > least[0] || (major === least[0] && minor >= least[1])) return
  console.error(`Medelge needs Node.js ${least.join('.')} or newer; this is ${version}.`)
  console.error('Install a current version from https://nodejs.org and try again.')
  process.exit(1)
}
