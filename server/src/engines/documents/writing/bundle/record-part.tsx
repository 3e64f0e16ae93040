/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { linkTo, say } from '../said.ts'
import { type BundleFile, type BundleRecord, isPicture } from './bundle.ts'

/** A record, the figures it counts in, and what proves it. */
export function RecordPart({
  record,
  name,
  places,
  files,
}: {
  record: BundleRecord
  name: string
  /** The figures it counts in, by place, with what is said there. */
  places: readonly { place: string; text: string }[]
  files: ReadonlyMap<string, { file: BundleFile; path: string }>
}) {
  return (
    <section id={name}>
      <h3>{record.title}</h3>
      <p>{[record.when, record.unit].filter(Boolean).join('　')}</p>
      <p class="muted">
        {say('bundle.counts-in')}
        {places.map(({ place, text }) => (
          <a key={place} href={linkTo(place)}>
            {text}
          </a>
        ))}
      </p>
      <div class="files">
        {record.files.map((digest) => {
          const known = files.get(digest)
          if (!known)
            return (
              <p key={digest} class="muted digest">
                {say('bundle.left-out', { digest })}
              </p>
            )
          const { path, file } = known
          return (
            <a key={digest} href={path}>
              {isPicture(path) && <img src={path} alt={file.name} loading="lazy" />}
              <span>{file.name}</span>
            </a>
          )
        })}
      </div>
    </section>
  )
}
