/** The color of how a document that was sent out stands. */
export const issueTones = {
  stands: 'grass',
  corrected: 'ochre',
  replaced: 'plain',
  withdrawn: 'cinnabar',
} as const
