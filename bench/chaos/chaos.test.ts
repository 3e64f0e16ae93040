import { expect, it } from 'vitest'
import { runChaos } from './chaos.ts'

// Ten of the thousand cycles of `npm run bench -- chaos`; what must hold after each is in invariants.ts.
it('loses nothing that was acknowledged, whoever is killed in the middle of it', async () => {
  const { cycles, acknowledged } = await runChaos({ cycles: 10, seed: 5 })
  expect(new Set(cycles.map(({ victim }) => victim)).size).toBe(5)
  expect(acknowledged).toBeGreaterThan(50)
}, 900_000)
