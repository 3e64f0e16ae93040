/** What the command line says of itself: every option and every setting. */
export const help = `Medelge 科普一本账

npm start -- [options]
  --data DIR     folder for the database, evidence and secrets   (./data)
  --port N       port to listen on                               (3000)
  --empty        begin without the training region; a one-time link makes the first administrator
  --json         print one line of JSON when ready, for scripts
  --help         this page

Environment
  DATABASE_URL       use this PostgreSQL (15 or newer) instead of the embedded server
  MEDELGE_REPLICA_URL    a streaming replica of it, asked for lists and figures
  MEDELGE_REPLICA_DELAY  seconds the replica may be behind; else the primary is asked  (5)
  MEDELGE_HOST       address to listen on                          (127.0.0.1)
  MEDELGE_URL        address people use, if a proxy stands in front; may end in a path, as https://host/kepu
  MEDELGE_TRUSTED_PROXIES  addresses or networks of proxies whose X-Forwarded headers are believed  (loopback)
  MEDELGE_S3         https://KEY:SECRET@host/bucket?region=R  keep evidence in an S3-compatible store
  MEDELGE_OIDC       https://CLIENT:SECRET@host/path?name=N   sign in through this OpenID Connect provider
  MEDELGE_MAIL       how digests of unread notices are mailed; log: none is sent, a line is written  (log)
  MEDELGE_SECRET     signs the session cookies; else one is made and kept in the data folder
  MEDELGE_PASSWORDS  rules for new passwords: least=10 kinds=0 history=5 days=0
  MEDELGE_IDLE_MINUTES    a session unused for so long ends; 0: never          (0)
  MEDELGE_SECOND_FACTOR   roles that need a second factor, as administrator auditor  (none)
  MEDELGE_SESSIONS   sessions of one person; a further sign-in ends the oldest   (10)
  MEDELGE_REQUESTS   requests per minute allowed to one person     (600)
  MEDELGE_UPLOAD_FILES  files one person may send in a day, a unit five times that      (2000)
  MEDELGE_UPLOAD_MB     megabytes one person may send in a day                         (5000)
  MEDELGE_AUDIT_MONTHS  months for which the audit trail is kept, 6 at least           (36)
  MEDELGE_BACKUP        folder for a backup every night at 02:17 of the region, on another disk
  MEDELGE_BACKUP_KEEP   how many backups are kept there                                (14)
  MEDELGE_KEYS          file of the keys that personal data is sealed with              (DIR/keys)
  MEDELGE_BACKUP_KEYS   with: backups hold a copy of it; apart: you keep it yourself    (with)
  MEDELGE_WAL_ARCHIVE   folder for the embedded database's log, to go back to any moment of a week or more
  MEDELGE_LOG        error: faults; info: also a line of JSON for each request; silent: none     (error)
  MEDELGE_LOG_FILE   write the log into this file, a new one each day and 20 MB, fourteen kept; else standard output
  MEDELGE_TRACES     send traces by OTLP over HTTP to this address, as http://host:4318
  MEDELGE_TRACES_SHARE  which share of them, from 0 to 1                                 (1)
  MEDELGE_METRICS_TOKEN  what a monitor sends as “Authorization: Bearer …” to read /metrics; else from this machine alone
  MEDELGE_WEBHOOKS   public: other systems are told by https only, in no private network; network: also there and by http  (public)
  MEDELGE_DISK_WARN  free megabytes below which administrators are warned; at most 5 % of the disk   (2048)
  MEDELGE_DISK_STOP  free megabytes below which the platform is read-only; at most a quarter of that  (512)
`
