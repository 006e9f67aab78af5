import AuditOutlined from '@ant-design/icons/AuditOutlined';
import BarChartOutlined from '@ant-design/icons/BarChartOutlined';
import CarryOutOutlined from '@ant-design/icons/CarryOutOutlined';
import DashboardOutlined from '@ant-design/icons/DashboardOutlined';
import InboxOutlined from '@ant-design/icons/InboxOutlined';
import LogoutOutlined from '@ant-design/icons/LogoutOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { Suspense } from 'react';
import { Link, NavLink, Outlet } from 'react-router';
import { signOut } from '../api/commands.ts';
import { useMedia } from '../ui/media.ts';
import { Skeleton } from '../ui/states.tsx';
import { roleNames } from '../words/lists.ts';
import { changeUser } from './client.ts';
import { useLive } from './live.ts';
import { mayRegister, menuOf, type NavItem } from './roles.ts';
import { useUser } from './session.tsx';
import { themeFor } from './theme.ts';

const icons: Record<NavItem['icon'], typeof InboxOutlined> = {
  inbox: InboxOutlined,
  tasks: CarryOutOutlined,
  search: SearchOutlined,
  overview: DashboardOutlined,
  duties: AuditOutlined,
  reports: BarChartOutlined,
};

function Live() {
  const connected = useLive();
  return (
    <span
      className={connected ? 'live' : 'live live-lost'}
      role="status"
      title={connected ? '工单有变化时页面自动更新' : '正在重新连接服务器'}
    >
      <i aria-hidden="true" />
      {connected ? '实时' : '重连中'}
    </span>
  );
}

function SignOut() {
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: () => changeUser(client, null),
  });
  return (
    <button type="button" className="head-button" onClick={() => leave.mutate()} title="退出登录">
      <LogoutOutlined aria-hidden="true" />
      <span>退出</span>
    </button>
  );
}

/** Frame of every page for a signed-in user: head with navigation (at the foot on a phone), then the page. */
export default function Shell() {
  const user = useUser();
  const touch = useMedia('(pointer: coarse)');
  const menu = menuOf(user.role);
  return (
    <ConfigProvider locale={zhCN} theme={themeFor(touch)} button={{ autoInsertSpace: false }}>
      <App notification={{ placement: 'bottomRight', bottom: 72 }} component="div">
        <a className="skip" href="#main">
          跳到正文
        </a>
        <header className="head">
          <Link to="/" className="brand">
            <strong>派单</strong>
            <span>{user.unit?.name ?? '伽师县'}</span>
          </Link>
          <nav className="nav" aria-label="主导航">
            {menu.map(({ to, label, icon }) => {
              const Icon = icons[icon];
              return (
                <NavLink key={to} to={to} className="nav-item">
                  <Icon aria-hidden="true" />
                  <span>{label}</span>
                </NavLink>
              );
            })}
          </nav>
          <div className="head-end">
            <Live />
            {mayRegister(user.role) ? (
              <Link className="head-button head-button-on" to="/new">
                <PlusOutlined aria-hidden="true" />
                <span>登记工单</span>
              </Link>
            ) : null}
            <span className="who" title={`${user.unit?.name ?? ''} ${roleNames[user.role] ?? ''}`}>
              {user.name}
            </span>
            <SignOut />
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          <Suspense
            fallback={
              <div className="page">
                <Skeleton rows={6} />
              </div>
            }
          >
            <Outlet />
          </Suspense>
        </main>
      </App>
    </ConfigProvider>
  );
}
