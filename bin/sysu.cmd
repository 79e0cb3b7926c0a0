@echo off
rem Runs sysu from a clone that is built already.
setlocal
if not exist "%~dp0..\packages\cli\dist\built" (
  echo sysu: this clone is not built yet: run "pnpm install" and "npm run build" in it first 1>&2
  exit /b 1
)
set "SYSU_NODE_EXTRA_CA_CERTS=%NODE_EXTRA_CA_CERTS%"
set "NODE_EXTRA_CA_CERTS="
node "%~dp0..\packages\cli\dist\main.cjs" %*
exit /b %ERRORLEVEL%
