/**
 * Who may set a unit's target: whoever stands above it. `chain` begins with the unit itself; what nobody stands above
 * sets its own.
 */
export const chainSetting = (chain: readonly number[]): readonly number[] =>
  chain.length > 1 ? chain.slice(1) : chain
