import { QueryClientProvider } from '@tanstack/react-query';
import { Component, lazy, type ReactNode, Suspense, useState } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { Failed } from '../ui/states.tsx';
import { createClient } from './client.ts';
import { homeOf } from './roles.ts';
import { RequireUser, useUser } from './session.tsx';

const Login = lazy(() => import('../pages/login.tsx'));
const Shell = lazy(() => import('./shell.tsx'));
const Inbox = lazy(() => import('../pages/inbox.tsx'));
const Tasks = lazy(() => import('../pages/tasks.tsx'));
const Tickets = lazy(() => import('../pages/tickets.tsx'));
const TicketPage = lazy(() => import('../pages/ticket.tsx'));
const NewTicket = lazy(() => import('../pages/new-ticket.tsx'));
const Overview = lazy(() => import('../pages/overview.tsx'));
const Duties = lazy(() => import('../pages/duties.tsx'));
const Reports = lazy(() => import('../pages/reports.tsx'));
const Deadlines = lazy(() => import('../pages/deadlines.tsx'));
const Learning = lazy(() => import('../pages/learning.tsx'));
const ProcedurePage = lazy(() => import('../pages/procedure.tsx'));
const NotFound = lazy(() => import('../pages/not-found.tsx'));

/** A fault in a page shows a way back instead of an empty screen. */
class Fence extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className="lonely">
        <Failed error={error} retry={() => window.location.reload()} />
      </main>
    );
  }
}

const Home = () => <Navigate to={homeOf(useUser().role)} replace />;

export function Root() {
  const [client] = useState(createClient);
  return (
    <Fence>
      <QueryClientProvider client={client}>
        <BrowserRouter>
          <Suspense fallback={<div className="boot" role="status" aria-label="正在打开" />}>
            <Routes>
              <Route path="/login" element={<Login />} />
              <Route
                element={
                  <RequireUser>
                    <Shell />
                  </RequireUser>
                }
              >
                <Route index element={<Home />} />
                <Route path="/inbox/:id?" element={<Inbox />} />
                <Route path="/tasks/:id?" element={<Tasks />} />
                <Route path="/tickets" element={<Tickets />} />
                <Route path="/tickets/:id" element={<TicketPage />} />
                <Route path="/new" element={<NewTicket />} />
                <Route path="/overview" element={<Overview />} />
                <Route path="/reports" element={<Reports />} />
                <Route path="/deadlines" element={<Deadlines />} />
                <Route path="/learning" element={<Learning />} />
                <Route path="/duties/:id?" element={<Duties />} />
                <Route path="/procedures/:duty" element={<ProcedurePage />} />
                <Route path="*" element={<NotFound />} />
              </Route>
            </Routes>
          </Suspense>
        </BrowserRouter>
      </QueryClientProvider>
    </Fence>
  );
}
