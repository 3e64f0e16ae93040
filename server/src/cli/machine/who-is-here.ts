import { hostname, userInfo } from 'node:os'

/** Whoever sits at the machine, as the audit trail names them: `root@host`. */
export function whoIsHere(): string {
  // In a container the number of the user may have no name.
  try {
    return `${userInfo().username}@${hostname()}`
  } catch {
    return `${process.getuid?.() ?? ''}@${hostname()}`
  }
}
