import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { drawingQuery, sheetQuery } from '../api/queries.ts';
import { Failed, Skeleton } from './states.tsx';

/** Parses a drawing and drops everything that could run. Null when it isn't a drawing. */
function parseDrawing(source: string): SVGElement | null {
  const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
  if (!(root instanceof SVGElement)) return null;
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (['script', 'foreignobject'].includes(element.tagName.toLowerCase())) element.remove();
    for (const { name, value } of [...element.attributes]) {
      if (/^on/i.test(name) || (/href$/i.test(name) && !value.startsWith('#'))) element.removeAttribute(name);
    }
  }
  return root;
}

/** The names of the lanes as a strip of their own, to stay in view while the drawing scrolls beneath. */
function laneHeads(drawn: SVGElement): SVGElement[] {
  const heads = drawn.querySelectorAll('[data-lane-head]');
  const height = heads[0]?.querySelector('rect')?.getAttribute('height');
  const [, , width] = drawn.getAttribute('viewBox')?.split(' ') ?? [];
  if (!height || width === undefined) return [];
  const strip = document.createElementNS(drawn.namespaceURI, 'svg');
  if (!(strip instanceof SVGElement)) return [];
  for (const name of ['width', 'font-family']) strip.setAttribute(name, drawn.getAttribute(name) ?? '');
  strip.setAttribute('viewBox', `0 0 ${width} ${height}`);
  strip.setAttribute('class', 'lane-heads');
  strip.setAttribute('aria-hidden', 'true');
  strip.append(...[...heads].map((head) => head.cloneNode(true)));
  return [strip];
}

/** Scrolls the frame, and nothing around it, so far that the present step is in its middle; not at all when it is in view. */
function bringIntoView(frame: HTMLElement, step: Element | null): void {
  if (step === null) return;
  const outer = frame.getBoundingClientRect();
  const inner = step.getBoundingClientRect();
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    frame.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2);
  }
  if (inner.left < outer.left || inner.right > outer.right) {
    frame.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  }
}

/** A drawing from the server, inside a frame of its own that scrolls on a narrow screen. */
function Drawing(props: {
  readonly query: UseQueryResult<string>;
  readonly label: string;
  /** Whole, as tall as it is, rather than behind a scrolling frame. */
  readonly whole?: boolean;
}) {
  const { query, label, whole = false } = props;
  const frame = useRef<HTMLDivElement>(null);
  const source = query.data;

  useLayoutEffect(() => {
    const svg = source === undefined ? null : parseDrawing(source);
    if (svg === null || frame.current === null) return;
    const drawn = document.importNode(svg, true);
    frame.current.replaceChildren(drawn, ...laneHeads(drawn));
    bringIntoView(frame.current, drawn.querySelector('[data-active="true"]'));
  }, [source]);

  if (query.error && source === undefined) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const look = whole ? 'drawing-frame drawing-whole' : 'drawing-frame';
  return (
    <div className="drawing">
      {source === undefined ? <Skeleton rows={3} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard */}
      <div ref={frame} className={look} role="img" aria-label={label} tabIndex={0} />
    </div>
  );
}

/** The procedure of a duty, drawn, with the present steps lit. */
export function ProcedureDrawing(props: {
  readonly duty: string;
  readonly version?: string | undefined;
  readonly active?: readonly string[];
  readonly whole?: boolean;
}) {
  const active = props.active ?? [];
  const drawing = useQuery(drawingQuery(props.duty, props.version, active));
  const label = active.length === 0 ? '办理流程图' : `办理流程图，当前环节：${active.join('、')}`;
  return <Drawing query={drawing} label={label} whole={props.whole ?? false} />;
}

/** The clauses of a duty on the left, its steps on the right, and a line from each clause to the steps it authorises. */
export function ProcedureSheet({ duty, version }: { readonly duty: string; readonly version?: string | undefined }) {
  return <Drawing query={useQuery(sheetQuery(duty, version))} label="条款与环节对照图" whole />;
}
