import type { UserView } from '@paidan/contracts';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { Navigate, useLocation } from 'react-router';
import { sessionQuery } from '../api/queries.ts';
import { Failed } from '../ui/states.tsx';

const UserContext = createContext<UserView | null>(null);

/** The signed-in user. Only below RequireUser. */
export function useUser(): UserView {
  const user = useContext(UserContext);
  if (user === null) throw new Error('useUser outside RequireUser');
  return user;
}

/** Shows its children to a signed-in user; sends others to sign in and back here afterwards. */
export function RequireUser({ children }: { readonly children: ReactNode }) {
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (session.data) return <UserContext value={session.data}>{children}</UserContext>;
  if (session.data === null) {
    const back = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/login${back}`} replace />;
  }
  if (session.error) {
    return (
      <main className="lonely">
        <Failed error={session.error} retry={() => void session.refetch()} />
      </main>
    );
  }
  return <div className="boot" role="status" aria-label="正在打开" />;
}
