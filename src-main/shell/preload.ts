import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { BinderEvent, Bridge } from '../../src-shared/bridge.ts';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  on(listener) {
    const listen = (_: IpcRendererEvent, event: BinderEvent) => listener(event);
    ipcRenderer.on('event', listen);
    return () => ipcRenderer.off('event', listen);
  },
};

contextBridge.exposeInMainWorld('binder', bridge);
