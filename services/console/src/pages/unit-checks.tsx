import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ticketsQuery } from '../api/queries.ts';
import { useUser } from '../app/session.tsx';
import { SupervisedTag, UrgentTag } from '../ui/status.tsx';

/** Answers that the unit's own people wrote and its head has yet to read; for the head alone. */
export function UnitChecks({ shown }: { readonly shown: string | undefined }) {
  const { role, unit } = useUser();
  const head = role === 'dispatcher' || role === 'handler';
  const list = useInfiniteQuery({ ...ticketsQuery({ status: '待审核', limit: 100 }), enabled: head });
  const items = (list.data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ unitCheck, lead }) => unitCheck && unit !== null && lead.includes(unit.name),
  );
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="rows-title">待单位审核的答复（{items.length}）</h2>
      <ul className="rows">
        {items.map((item) => (
          <li key={item.id}>
            <Link to={`/tasks/${item.id}`} className="row" aria-current={item.id === shown ? 'true' : undefined}>
              <span className="row-top">
                {item.urgent ? <UrgentTag /> : null}
                {item.supervised ? <SupervisedTag /> : null}
                <span className="tag tag-check">单位审核</span>
              </span>
              <span className="row-text">{item.title ?? item.text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
