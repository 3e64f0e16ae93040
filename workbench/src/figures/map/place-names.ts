interface Name {
  name: string
  at: [number, number]
}

// A Chinese letter at the size the map is lettered in, with a little air.
const letter = { width: 13.5, height: 15 }
// Where else a name may stand when its own place is taken, nearest first.
const moves = [0, 1, -1, 2, -2].flatMap((down) => [0, 0.6, -0.6].map((across) => [across, down] as const))

const clash = (one: Name, other: Name): boolean =>
  Math.abs(one.at[0] - other.at[0]) < ((one.name.length + other.name.length) / 2) * letter.width &&
  Math.abs(one.at[1] - other.at[1]) < letter.height

/** Names moved apart so that none covers another and none leaves the picture; one without room is left to the bars. */
export function placeNames(names: readonly Name[], width: number): Name[] {
  const placed: Name[] = []
  for (const { name, at } of names) {
    const half = (name.length * letter.width) / 2
    const free = moves
      .map(([across, down]): Name => {
        const x = at[0] + across * name.length * letter.width
        return { name, at: [Math.min(width - half, Math.max(half, x)), at[1] + down * letter.height] }
      })
      .find((candidate) => !placed.some((other) => clash(candidate, other)))
    if (free) placed.push(free)
  }
  return placed
}
