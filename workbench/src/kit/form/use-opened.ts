import { useState } from 'react'

/** Whether a choice was opened yet: what there is to choose from is fetched no sooner. Give `opening` to the choice. */
export function useOpened() {
  const [opened, setOpened] = useState(false)
  return { opened, opening: { onOpenChange: (open: boolean) => open && setOpened(true) } }
}
