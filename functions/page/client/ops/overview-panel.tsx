import { useEffect, useState } from 'preact/hooks';
import type { Client, ReadOverviewReply } from '../api/client.ts';

const everyMilliseconds = 4_000;

const Figure = ({
  label,
  value,
  alarming = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly alarming?: boolean;
}) => (
  <div class={alarming ? 'figure figure-alarming' : 'figure'}>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);

const clock = (iso: string): string => iso.slice(11, 19);

const usdText = (usd: number): string => `$${usd.toFixed(2)}`;

const byStatus = ({ cascades }: ReadOverviewReply): string => {
  const counts = new Map<string, number>();
  for (const { status } of cascades) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} ${status}`).join(', ') || 'none';
};

/** How it runs at this moment, asked anew every few seconds while the tab is looked at. */
export const OverviewPanel = ({
  client,
  open,
  refused,
}: {
  readonly client: Client;
  readonly open: (id: string) => void;
  readonly refused: () => void;
}) => {
  const [overview, setOverview] = useState<ReadOverviewReply | undefined>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const look = async (): Promise<void> => {
      if (!document.hidden) {
        const read = await client.readOverview();
        if (over) return;
        if (read.kind === 'ok') {
          setOverview(read.body);
          setProblem('');
        } else if (read.kind === 'problem' && read.status === 401) return refused();
        else setProblem('The overview could not be read; trying again.');
      }
      timer = setTimeout(() => void look(), everyMilliseconds);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, []);
  if (overview === undefined) return <p role="status">{problem || 'Reading…'}</p>;
  const { calling, lines, today, live_calls, stuck } = overview;
  const said = today.feedback.right + today.feedback.wrong;
  const outcomes = Object.entries(today.outcomes).toSorted(([, a], [, b]) => b - a);
  return (
    <section class="card" aria-labelledby="overview-title">
      <h2 id="overview-title">Now</h2>
      <p class="quiet">
        {clock(overview.at)} UTC {problem}
      </p>
      <dl class="figures">
        <Figure
          label="Calling"
          value={
            calling.breaker_open_until !== null
              ? `breaker open until ${clock(calling.breaker_open_until)}`
              : calling.on
                ? 'on'
                : 'off'
          }
          alarming={!calling.on || calling.breaker_open_until !== null}
        />
        <Figure label="Lines in use" value={`${lines.in_use} of ${lines.of}`} alarming={lines.waiting > 0} />
        <Figure label="Waiting for a line" value={String(lines.waiting)} alarming={lines.waiting > 0} />
        <Figure label="Cascades" value={byStatus(overview)} />
        <Figure label="Calls today" value={String(today.calls)} />
        <Figure label="Cost today" value={usdText(today.usd)} />
        <Figure
          label="Claimed bookings proven"
          value={
            today.honesty === null ? 'none claimed' : `${today.honesty.proven} of ${today.honesty.claimed}`
          }
          alarming={today.honesty !== null && today.honesty.proven < today.honesty.claimed}
        />
        <Figure
          label="Found right by patients"
          value={said === 0 ? 'nobody said' : `${today.feedback.right} of ${said}`}
          alarming={today.feedback.wrong > 0}
        />
        <Figure label="Stuck" value={String(stuck.length)} alarming={stuck.length > 0} />
      </dl>
      {outcomes.length > 0 && (
        <>
          <h3>Calls that ended today</h3>
          <ul class="why">
            {outcomes.map(([outcome, count]) => (
              <li key={outcome}>
                {outcome} <b>{count}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      {stuck.length > 0 && (
        <>
          <h3>Stuck work</h3>
          <ul class="ops-list">
            {stuck.map(({ kind, id, late_seconds }) => (
              <li key={id}>
                <button type="button" class="link" onClick={() => open(id)}>
                  {id}
                </button>{' '}
                {kind}, {late_seconds} s late
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Live calls</h3>
      {live_calls.length === 0 ? (
        <p class="quiet">Nobody is on the phone.</p>
      ) : (
        <div class="ops-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Call</th>
                <th scope="col">Status</th>
                <th scope="col">For</th>
                <th scope="col">Since</th>
              </tr>
            </thead>
            <tbody>
              {live_calls.map(({ call_id, status, purpose, since }) => (
                <tr key={call_id}>
                  <td>
                    <button type="button" class="link" onClick={() => open(call_id)}>
                      {call_id}
                    </button>
                  </td>
                  <td>{status}</td>
                  <td>{purpose}</td>
                  <td>{clock(since)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
