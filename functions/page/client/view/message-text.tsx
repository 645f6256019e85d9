import { blocksOf, type Span } from '../read-text.ts';
import { sayPhone } from '../say-time.ts';

const Piece = ({ text, strong, tel }: Span) => {
  if (tel !== undefined) return <a href={`tel:${tel}`}>{sayPhone(text)}</a>;
  return strong ? <strong>{text}</strong> : text;
};

const Spans = ({ spans }: { readonly spans: readonly Span[] }) => (
  <>
    {spans.map((span, index) => (
      <Piece key={index} {...span} />
    ))}
  </>
);

/** The assistant's text with its paragraphs, lists and bold words; never as HTML of its own. */
export const MessageText = ({ text }: { readonly text: string }) => (
  <>
    {blocksOf(text).map((block, index) =>
      block.kind === 'paragraph' ? (
        <p key={index}>
          {block.lines.map((line, row) => (
            <>
              {row > 0 && <br />}
              <Spans spans={line} />
            </>
          ))}
        </p>
      ) : block.ordered ? (
        <ol key={index}>
          {block.items.map((item, row) => (
            <li key={row}>
              <Spans spans={item} />
            </li>
          ))}
        </ol>
      ) : (
        <ul key={index}>
          {block.items.map((item, row) => (
            <li key={row}>
              <Spans spans={item} />
            </li>
          ))}
        </ul>
      ),
    )}
  </>
);
