# Which packages Imprint needs, by system. Sourced by installer/run and tests/run; installs what is missing with apt and
# says which; elsewhere prints the list for the system's own tool.

apt_build="cmake ninja-build g++ pkg-config qt6-base-dev qt6-serialport-dev libqt6sql6-sqlite libssl-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools fonts-dejavu-core libgsl-dev libfftw3-dev libdivsufsort-dev libargon2-dev libp11-kit-dev libarchive-dev libhyperscan-dev libqrcodegencpp-dev libzxing-dev"
apt_tests="ccache lld clang-14 libclang-rt-14-dev libsqlite3-dev gnutls-bin libcoap3-bin avahi-daemon avahi-utils dbus openssl strace poppler-utils python3 python3-jsonschema softhsm2 opensc zbar-tools"
dnf_build="cmake ninja-build gcc-c++ pkgconf qt6-qtbase-devel qt6-qtserialport-devel openssl-devel qt6-qtsvg-devel qt6-linguist gsl-devel fftw-devel libdivsufsort-devel libargon2-devel p11-kit-devel libarchive-devel hyperscan-devel qr-code-generator-c++-devel zxing-cpp-devel"
brew_build="cmake ninja pkg-config qt openssl@3 gsl fftw libdivsufsort argon2 p11-kit libarchive pcre2 qr-code-generator zxing-cpp"

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# need PACKAGE… : installs the Debian packages of these that are not there.
need() {
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "This script installs packages with apt only. Imprint needs:"
        echo "  Fedora:  dnf install $dnf_build"
        echo "  macOS:   brew install $brew_build"
        echo "Install them, then run this script again; it goes on when cmake finds them."
        return 0
    fi
    missing=""
    for package in "$@"; do
        state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$state" = installed ] || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    echo "Installing:$missing"
    as_root apt-get update -qq
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
