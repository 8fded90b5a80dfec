/* wine 8 has no such library. Every screen of wine has 96 dots an inch. */
#include <windows.h>

__declspec(dllexport) HRESULT WINAPI GetDpiForMonitor(HMONITOR screen, int kind, UINT *x, UINT *y)
{
    *x = *y = 96;
    return 0;
}
