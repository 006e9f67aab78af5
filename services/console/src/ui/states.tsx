import type { ReactNode } from 'react';
import { ApiError } from '../api/http.ts';

/** Nothing here, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <svg viewBox="0 0 64 48" width="64" height="48" aria-hidden="true">
        <path
          d="M6 26 16 8h32l10 18v14a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2z"
          fill="#eef2f7"
          stroke="#c3cdd8"
          strokeWidth="2"
        />
        <path d="M6 26h16l3 6h14l3-6h16" fill="none" stroke="#c3cdd8" strokeWidth="2" />
      </svg>
      <p className="empty-title">{title}</p>
      {children ? <div className="empty-advice">{children}</div> : null}
    </div>
  );
}

/** What went wrong and a way to try again. */
export function Failed({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const problem = error instanceof ApiError ? error.problem : null;
  // What is not there or not for this person won't be after another try.
  const mayHelp = !(error instanceof ApiError && (error.status === 403 || error.status === 404));
  return (
    <div className="failed" role="alert">
      <p className="failed-title">{problem?.title ?? '页面出了点问题'}</p>
      <p>{[problem?.detail, problem?.advice ?? '请重试；若持续出现请联系管理员。'].filter(Boolean).join(' ')}</p>
      {retry && mayHelp ? (
        <button type="button" className="plain-button" onClick={retry}>
          重试
        </button>
      ) : null}
    </div>
  );
}

/** Grey lines that hold the place of what is being fetched. */
export function Skeleton({ rows = 3, label = '正在加载' }: { readonly rows?: number; readonly label?: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
        <div className="skeleton-row" key={key}>
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
