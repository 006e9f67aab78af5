import { useEffect } from 'react';
import { useNavigate } from 'react-router';

/**
 * Puts what is shown by default into the address, so that a list that moves while somebody reads never puts another
 * ticket under their hand.
 */
export function usePinned(path: string | undefined): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (path !== undefined) void navigate(path, { replace: true });
  }, [path, navigate]);
}
