import Ajv from "ajv/dist/2020.js";
import { parse } from "yaml";
import { z } from "zod";

export const clause = [Ajv, parse, z];
