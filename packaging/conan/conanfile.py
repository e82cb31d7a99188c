"""The recipe of cablegram for Conan 2, from a checkout.

conan create packaging/conan --build=missing

With PEGTL and RapidJSON of the system instead of packages of Conan, and so without a network:

conan create packaging/conan --profile:all=packaging/conan/system-libraries.profile
"""

import re
from pathlib import Path

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, rm, rmdir

required_conan_version = ">=2.1"


class CablegramConan(ConanFile):
    name = "cablegram"
    description = "A parser for US diplomatic cables: PEG grammar to typed AST"
    license = "MIT"
    topics = ("parser", "peg", "telegram", "diplomacy")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False], "fPIC": [True, False], "io": [True, False]}  # noqa: RUF012
    default_options = {"shared": False, "fPIC": True, "io": True}  # noqa: RUF012
    implements = ("auto_shared_fpic",)

    @property
    def _root(self) -> Path:
        return Path(self.recipe_folder).parents[1]

    def set_version(self):
        header = (self._root / "include/cablegram/version.hpp").read_text(encoding="utf-8")
        self.version = re.search(r'CABLEGRAM_VERSION "(.+)"', header)[1]

    def export_sources(self):
        for pattern in ("CMakeLists.txt", "LICENSE", "cmake/*", "include/*", "src/*"):
            copy(self, pattern, self._root, self.export_sources_folder)

    def configure(self):
        if not self.options.io:
            self.package_type = "header-library"
            self.options.rm_safe("shared")
            self.options.rm_safe("fPIC")

    def layout(self):
        cmake_layout(self)

    def package_id(self):
        if not self.info.options.io:
            self.info.settings.clear()

    def requirements(self):
        self.requires("taocpp-pegtl/[>=3.2 <4]", transitive_headers=True)
        if self.options.io:
            self.requires("rapidjson/[>=1.1]", visible=False)

    def validate(self):
        check_min_cppstd(self, 20)

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        toolchain.variables["CABLEGRAM_DEVELOPER_MODE"] = False
        toolchain.variables["CABLEGRAM_IO"] = bool(self.options.io)
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, Path(self.package_folder) / "licenses")
        CMake(self).install()
        # Conan's generators write these for its users.
        for folder in ("cmake", "pkgconfig"):
            rmdir(self, Path(self.package_folder) / "lib" / folder)
        rm(self, "*.pdb", self.package_folder, recursive=True)

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "cablegram")
        headers = self.cpp_info.components["headers"]
        headers.set_property("cmake_target_name", "cablegram::cablegram")
        headers.set_property("pkg_config_name", "cablegram")
        headers.bindirs = headers.libdirs = []
        # Not where a profile says that the system has it.
        recipes = {require.ref.name: dep.recipe for require, dep in self.dependencies.items()}
        if recipes["taocpp-pegtl"] != "Platform":
            headers.requires = ["taocpp-pegtl::taocpp-pegtl"]
        if self.settings.get_safe("os") in ("Linux", "FreeBSD"):
            headers.system_libs = ["pthread"]
        if self.options.io:
            io = self.cpp_info.components["io"]
            io.set_property("cmake_target_name", "cablegram::io")
            io.set_property("pkg_config_name", "cablegram-io")
            io.libs = ["cablegram_io"]
            io.requires = ["headers"]
            io.defines = ["CABLEGRAM_COMPILED"]
            if self.options.shared:
                io.defines.append("CABLEGRAM_SHARED")
