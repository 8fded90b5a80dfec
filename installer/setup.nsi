; The installer of VssID Desk: one user, no administrator, Vietnamese.
; windows_setup.py defines NAME, PUBLISHER, VERSION, NUMBERS, SOURCE, ICON, LICENCE, TARGET, SIZE.
; What the user made (stores, preferences, log) lies elsewhere and is never touched.

Target amd64-unicode
Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64 ; MB: the two starters hold the same program, one behind the other

!include MUI2.nsh
!include FileFunc.nsh

!define STARTER "VssIDDesk.exe"
!define LEFT "Software\Microsoft\Windows\CurrentVersion\Uninstall\VssIDDesk"
!define KINDS "Software\Classes"
!define ZIP_VERB "${KINDS}\SystemFileAssociations\.zip\shell\VssIDDesk"

Name "${NAME}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\VssIDDesk"
InstallDirRegKey HKCU "${LEFT}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "FileDescription" "Bộ cài ${NAME}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${STARTER}"
!define MUI_LICENSEPAGE_BUTTON "Tiếp"
!define MUI_LICENSEPAGE_TEXT_BOTTOM "Phần mềm tự do: được dùng, chép và sửa theo giấy phép này."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

; A starter that runs cannot be replaced: say so before anything is taken away.
!macro StopWhileRunning
  IfFileExists "$INSTDIR\${STARTER}" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\${STARTER}" a
  IfErrors 0 closed
    MessageBox MB_OK|MB_ICONEXCLAMATION "${NAME} đang mở. Đóng chương trình rồi làm lại." /SD IDOK
    SetErrorLevel 2
    Quit
  closed:
  FileClose $0
  free:
!macroend

; Only what the installer brought: a folder chosen by hand may hold other files.
!macro TakeProgramAway
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\giay-phep"
  Delete "$INSTDIR\VssIDDesk.exe"
  Delete "$INSTDIR\vssid-desk.exe"
  Delete "$INSTDIR\GIAY-PHEP.txt"
  Delete "$INSTDIR\THONG-BAO-BEN-THU-BA.md"
!macroend

!macro ForgetProgram
  Delete "$INSTDIR\go-cai-dat.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${KINDS}\VssIDDesk.Store"
  DeleteRegKey HKCU "${KINDS}\.vssid"
  DeleteRegKey HKCU "${ZIP_VERB}"
  DeleteRegKey HKCU "${LEFT}"
!macroend

; A file could not be written, the disk is full say: leave nothing half installed.
Function .onInstFailed
  SetOutPath "$TEMP" ; a folder one stands in cannot go
  !insertmacro TakeProgramAway
  !insertmacro ForgetProgram
  MessageBox MB_OK|MB_ICONSTOP "Chưa cài được vào “$INSTDIR” và không để lại gì. Kiểm tra ổ đĩa còn chỗ rồi cài lại." /SD IDOK
  SetErrorLevel 3
FunctionEnd

Section
  !insertmacro StopWhileRunning
  !insertmacro TakeProgramAway
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}${SLASH}*.*"
  WriteUninstaller "$INSTDIR\go-cai-dat.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${STARTER}"

  WriteRegStr HKCU "${KINDS}\.vssid" "" "VssIDDesk.Store"
  WriteRegStr HKCU "${KINDS}\VssIDDesk.Store" "" "Sổ VssID Desk"
  WriteRegStr HKCU "${KINDS}\VssIDDesk.Store\DefaultIcon" "" "$INSTDIR\${STARTER},0"
  WriteRegStr HKCU "${KINDS}\VssIDDesk.Store\shell\open\command" "" '"$INSTDIR\${STARTER}" "%1"'
  WriteRegStr HKCU "${ZIP_VERB}" "" "Kiểm tra gói hồ sơ bằng VssID Desk"
  WriteRegStr HKCU "${ZIP_VERB}\command" "" '"$INSTDIR\${STARTER}" "%1"'

  WriteRegStr HKCU "${LEFT}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${LEFT}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${LEFT}" "DisplayIcon" "$INSTDIR\${STARTER}"
  WriteRegStr HKCU "${LEFT}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${LEFT}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${LEFT}" "UninstallString" '"$INSTDIR\go-cai-dat.exe"'
  WriteRegStr HKCU "${LEFT}" "QuietUninstallString" '"$INSTDIR\go-cai-dat.exe" /S'
  WriteRegDWORD HKCU "${LEFT}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${LEFT}" "NoModify" 1
  WriteRegDWORD HKCU "${LEFT}" "NoRepair" 1
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  !insertmacro StopWhileRunning
  !insertmacro TakeProgramAway
  !insertmacro ForgetProgram
  ${RefreshShellIcons}
SectionEnd
