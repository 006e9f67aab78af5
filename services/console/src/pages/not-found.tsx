import { Link } from 'react-router';
import { Empty } from '../ui/states.tsx';

export default function NotFound() {
  return (
    <div className="page">
      <Empty title="没有这个页面">
        <Link to="/">回到首页</Link>
      </Empty>
    </div>
  );
}
