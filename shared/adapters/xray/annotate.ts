import { randomBytes } from 'node:crypto';

export type Annotated = {
  /** `_X_AMZN_TRACE_ID` of this invocation: `Root=…;Parent=…;Sampled=1`. */
  readonly trace: string | undefined;
  /** `AWS_XRAY_DAEMON_ADDRESS`: host and port that Lambda listens on. */
  readonly daemon: string | undefined;
  readonly ids: Readonly<Record<string, string>>;
  readonly began: Date;
  readonly ended: Date;
};

/** Lambda writes the three in this order. */
const sampled = /^Root=([^;]+);Parent=([^;]+);Sampled=1/;

/** The document that hangs our ids under Lambda's own segment; undefined where nothing is sampled or known. */
export const subsegment = ({ trace = '', ids, began, ended }: Annotated): string | undefined => {
  const [, trace_id, parent_id] = sampled.exec(trace) ?? [];
  if (trace_id === undefined || Object.keys(ids).length === 0) return undefined;
  return JSON.stringify({
    type: 'subsegment',
    name: 'ringaround',
    id: randomBytes(8).toString('hex'),
    trace_id,
    parent_id,
    start_time: began.getTime() / 1000,
    end_time: ended.getTime() / 1000,
    annotations: ids,
  });
};

/**
 * Makes a trace findable by call and cascade: one datagram to the daemon beside the function, without the X-Ray SDK,
 * which weighs more than the function. Never throws: no trace is worth an answer.
 */
export const annotateTrace = async (annotated: Annotated): Promise<void> => {
  const document = subsegment(annotated);
  const [host, port] = annotated.daemon?.split(':') ?? [];
  if (document === undefined || port === undefined) return;
  const { createSocket } = await import('node:dgram');
  const socket = createSocket('udp4');
  await new Promise<unknown>((resolve) => {
    socket.once('error', resolve);
    socket.send(`{"format":"json","version":1}\n${document}`, Number(port), host, resolve);
  }).catch(() => undefined);
  socket.close();
};
