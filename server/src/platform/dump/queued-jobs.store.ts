import type pg from 'pg'

/**
 * Jobs that wait. They are taken out and put in by what the library promises, since its tables change with its versions.
 * One that was under way has not failed: that attempt does not count.
 */
const waiting = `select t.identifier, q.queue_name, j.payload, j.priority, j.run_at, j.max_attempts, j.key, j.last_error,
    greatest(j.attempts - (j.locked_at is not null)::int, 0) as attempts
  from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  order by j.id`

/** What copies the waiting jobs out; undefined where no platform ever ran on this database. */
export async function copyOfJobs(client: pg.ClientBase): Promise<string | undefined> {
  const { rows } = await client.query<{ known: boolean }>(
    `select to_regclass('graphile_worker._private_jobs') is not null as known`,
  )
  return rows[0]?.known ? `copy (${waiting}) to stdout` : undefined
}

export const makeRoomForJobs = (client: pg.ClientBase) =>
  client.query(`create temporary table waiting_job (identifier text, queue_name text, payload json, priority int,
    run_at timestamptz, max_attempts int, key text, last_error text, attempts int, id bigint) on commit drop`)

export const copyIntoRoom = `copy waiting_job (identifier, queue_name, payload, priority, run_at, max_attempts, key,
  last_error, attempts) from stdin`

/** Queues what was copied, each as often begun as it was. */
export async function queueFromRoom(client: pg.ClientBase): Promise<void> {
  await client.query(`
    do $$ declare one record; made bigint;
    begin
      for one in select * from waiting_job loop
        select id into made from graphile_worker.add_job(one.identifier, one.payload, queue_name => one.queue_name,
          run_at => one.run_at, max_attempts => one.max_attempts, job_key => one.key, priority => one.priority);
        update graphile_worker._private_jobs set attempts = one.attempts, last_error = one.last_error where id = made;
      end loop;
    end $$`)
}
