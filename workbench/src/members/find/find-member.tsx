import { Select } from 'antd'
import type { Candidate } from './candidates.tsx'
import { useCandidates } from './candidates.tsx'

/** Finds somebody on the rolls by name or code and hands them over; the place is empty again for the next one. */
export function FindMember({ label, onFind }: { label: string; onFind: (found: Candidate) => void }) {
  const { all, shared, options } = useCandidates([])
  return (
    <Select
      {...shared}
      aria-label={label}
      value={null}
      options={options([])}
      onSelect={(id) => {
        const found = id === null ? undefined : all.get(id)
        if (found) onFind(found)
      }}
    />
  )
}
