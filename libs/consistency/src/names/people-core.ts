const groups = ['队伍', '团队', '团', '队']

/**
 * Of whom a number of people is, whether by their group or by themselves: 科普专家团, its 专家 and its 成员 are the same
 * people. Groups are cut at the end alone, and never down to a word of two signs.
 *
 * @example
 * ['科普专家团专家', '科普专家团', '科普专家', '社团'].map(peopleCore) // → ['科普专家', '科普专家', '科普专家', '社团']
 */
export function peopleCore(core: string): string {
  for (const length of [0, 2, 3]) {
    const left = length === 0 ? core : core.slice(0, -length)
    const group = groups.find((word) => left.endsWith(word) && left.length > word.length + 2)
    const people = group === undefined ? '' : left.slice(0, -group.length)
    // 专家团专家: what stands behind the group stands at the end before it too.
    if (people !== '' && (length === 0 || people.endsWith(core.slice(-length)))) return people
  }
  return core
}
