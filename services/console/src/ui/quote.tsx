import { clauseName } from '../words/lists.ts';

/** A sentence of the list with its place: the authority behind a decision. */
export function Quote({ id, text }: { readonly id: string; readonly text: string | undefined }) {
  return (
    <figure className="quote">
      <blockquote>{text ?? '（原文见事项清单）'}</blockquote>
      <figcaption>{clauseName(id)}</figcaption>
    </figure>
  );
}

export function Quotes({ cites, quotes }: { readonly cites: readonly string[]; readonly quotes: readonly string[] }) {
  return cites.map((id, index) => <Quote key={id} id={id} text={quotes[index]} />);
}
