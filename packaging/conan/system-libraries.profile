# PEGTL and RapidJSON as the system has them (Debian: tao-pegtl-dev, rapidjson-dev), and its CMake.
include(default)

[settings]
compiler.cppstd=20

[platform_requires]
taocpp-pegtl/3.2.7
rapidjson/1.1.0
