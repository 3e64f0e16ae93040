import { Image } from 'antd'
import { useState } from 'react'
import { onServer } from '#api/prefix.ts'
import { Controls } from '#theme/controls.tsx'
import { useLayer } from '../keys/layers.ts'
import type { Evidence } from './upload.ts'

/** The photos of a record one after the other, as large as the window; Esc closes. */
export function PhotoViewer({
  photos,
  first,
  onClose,
}: {
  photos: readonly Evidence[]
  /** The position of the one it begins with. */
  first: number
  onClose: () => void
}) {
  const [current, setCurrent] = useState(first)
  useLayer({ covers: true, close: onClose })
  return (
    <Controls>
      <Image.PreviewGroup
        items={photos.map(({ url, name }) => ({ src: onServer(url), alt: name }))}
        preview={{
          open: true,
          current,
          onChange: setCurrent,
          onOpenChange: (open) => {
            if (!open) onClose()
          },
        }}
      />
    </Controls>
  )
}
