import { findAdministrators, resetAtMachine } from '#modules/people'
import { openDatabase } from '#platform/database/database'
import { atMachine, withDatabase } from './at-machine.ts'
import { whoIsHere } from './who-is-here.ts'

/**
 * `reset-administrator [ACCOUNT]`: the way back in for an administrator who is locked out. Whoever can read the data
 * folder can do it, and it stands among the acts.
 */
export const resetAdministrator = (args: string[]) =>
  atMachine(args, {}, (machine) => {
    const { given, say, refuse } = machine
    if (given.length > 1) refuse('no_words', { text: given.slice(1).join(' ') })
    return withDatabase(machine, async (url) => {
      const { db, close } = openDatabase(url, { max: 2 })
      try {
        const all = await findAdministrators(db)
        const [account = all.length === 1 ? all[0]?.account : undefined] = given
        const meant = all.find((one) => one.account === account?.trim().toLowerCase())
        if (!meant) {
          say(all.length === 0 ? 'no_administrator' : 'which_administrator')
          for (const { account: name, name: person, unit } of all)
            console.log(`  ${name}  ${person}  ${unit}`)
          return 2
        }
        const password = await resetAtMachine(db, meant.id, { by: whoIsHere(), at: new Date() })
        say('administrator_reset', { account: meant.account, name: meant.name, password })
        return 0
      } finally {
        await close()
      }
    })
  })
