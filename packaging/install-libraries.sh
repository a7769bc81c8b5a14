#!/bin/sh
# Installs the system libraries that the Waypost window needs on Debian and
# Ubuntu. Building needs none; other systems bring their own.
set -eu
packages="gcc libc6-dev libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon0 libxkbcommon-x11-0 libgl1 libgl1-mesa-dri"
if ! command -v apt-get >/dev/null 2>&1; then
    echo "This script knows Debian and Ubuntu only. Install the packages that correspond to: $packages" >&2
    exit 1
fi
run=""
if [ "$(id -u)" != 0 ]; then
    run="sudo"
fi
$run apt-get update
# shellcheck disable=SC2086
$run apt-get install --yes --no-install-recommends $packages
