import { App } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { ApiError } from '../api/http.ts';

export interface Notify {
  /** Something is done; `to` links to it. */
  done(title: string, more?: { readonly text?: string; readonly to?: string; readonly link?: string }): void;
  /** A refusal in the server's own words, with its advice. */
  failed(error: unknown): void;
}

/** Messages in the corner of the page. */
export function useNotify(): Notify {
  const { notification } = App.useApp();
  return useMemo(
    () => ({
      done(title, more = {}) {
        notification.success({
          title,
          description: more.text,
          actions: more.to === undefined ? undefined : <Link to={more.to}>{more.link ?? '查看'}</Link>,
          duration: 6,
          role: 'status',
        });
      },
      failed(error) {
        const problem = error instanceof ApiError ? error.problem : null;
        notification.error({
          title: problem?.title ?? '操作没有成功',
          description: [problem?.detail, problem?.advice ?? '请重试；若持续出现请联系管理员。']
            .filter(Boolean)
            .join(' '),
          duration: 8,
          role: 'alert',
        });
      },
    }),
    [notification],
  );
}
